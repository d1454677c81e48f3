package org.gradeport.ui.shell;

import com.vaadin.flow.component.PushConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/// Lets a page that gets no websocket continue by long polling after two seconds; without it the page tries the
/// websocket twelve times, and shows nothing new for a minute.
@Component
class PushFallback implements VaadinServiceInitListener {

    private static final String RETRIES = "0";
    private static final String DELAY_MILLIS = "2000";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(PushFallback::configure);
    }

    private static void configure(UIInitEvent event) {
        PushConfiguration push = event.getUI().getPushConfiguration();
        push.setParameter("maxWebsocketErrorRetries", RETRIES);
        push.setParameter("reconnectInterval", DELAY_MILLIS);
    }
}
