package org.gradeport.ui.shell;

import com.vaadin.flow.component.PushConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.List;
import org.gradeport.ui.BackgroundExecutor;
import org.springframework.stereotype.Component;

/// Lets a page that gets no websocket continue by long polling after two seconds; without it the page tries the
/// websocket twelve times, and shows nothing new for a minute.
@Component
class PushFallback implements VaadinServiceInitListener {

    private static final String RETRIES = "0";
    private static final String DELAY_MILLIS = "2000";

    /// Flow loses a change that it sends while the page changes to long polling. The page notices the gap at the next
    /// message, and asks for everything that it has missed.
    private static final List<Duration> NEXT_MESSAGES = List.of(Duration.ofSeconds(5), Duration.ofSeconds(12));

    private final BackgroundExecutor background;

    PushFallback(BackgroundExecutor background) {
        this.background = background;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(started -> configure(started.getUI()));
    }

    private void configure(UI ui) {
        PushConfiguration push = ui.getPushConfiguration();
        push.setParameter("maxWebsocketErrorRetries", RETRIES);
        push.setParameter("reconnectInterval", DELAY_MILLIS);
        Runnable message = ui.accessLater(() -> send(ui), () -> {});
        for (Duration delay : NEXT_MESSAGES) {
            var _ = background.after(delay, message);
        }
    }

    private static void send(UI ui) {
        VaadinSession session = ui.getSession();
        if (session.getSession().getAttribute(UpgradeFilter.REFUSED) != null) {
            ui.getPage().executeJs("");
        }
    }
}
