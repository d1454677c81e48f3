package org.gradeport.security.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gradeport.security.web.ScriptPolicy;

/// Marks the inline scripts of a page with the nonce of its policy, so that no other inline script runs.
@SpringComponent
class ScriptNonce implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ScriptNonce::mark);
    }

    private static void mark(IndexHtmlResponse response) {
        if (response.getVaadinRequest().getAttribute(ScriptPolicy.NONCE) instanceof String nonce) {
            response.getDocument().select("script").attr("nonce", nonce);
        }
    }
}
