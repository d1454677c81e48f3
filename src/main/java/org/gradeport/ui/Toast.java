package org.gradeport.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/// A short message about the result of an action.
public final class Toast {

    private static final int SHORT_MILLIS = 4_000;
    private static final int LONG_MILLIS = 10_000;

    private Toast() {}

    /// Shows a success.
    public static void done(String sentence) {
        show(sentence, SHORT_MILLIS, NotificationVariant.SUCCESS);
    }

    /// Shows a failure with its reason.
    public static void failed(String sentence) {
        show(sentence, LONG_MILLIS, NotificationVariant.ERROR);
    }

    private static void show(String sentence, int millis, NotificationVariant variant) {
        Notification toast = new Notification(sentence, millis, Notification.Position.BOTTOM_END);
        toast.addThemeVariants(variant);
        toast.setAssertive(variant == NotificationVariant.ERROR);
        toast.open();
    }
}
