package org.gradeport.export.ui;

import com.vaadin.flow.router.RouterLink;

/// The addresses of the pages about exports.
public final class ExportRoutes {

    public static final String LIST = "exports";
    public static final String NEW = "exports/new";
    public static final String PAGE = "exports/:id([0-9]{1,18})";

    private ExportRoutes() {}

    public static String page(long id) {
        return LIST + "/" + id;
    }

    public static RouterLink link(String text, String address) {
        RouterLink link = new RouterLink();
        link.setText(text);
        link.getElement().setAttribute("href", address);
        return link;
    }
}
