package org.gradeport.ui.shell;

import com.vaadin.flow.component.PushConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServlet;
import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/// Configures push connections on the server and in pages. A page that gets no websocket continues by long polling
/// after two seconds; without that it tries the websocket twelve times, and shows nothing new for a minute. A request
/// of a page whose session has ended starts no new session: its cookie would replace that of the page that opens next.
@Component
class PushConfigurer implements BeanPostProcessor, VaadinServiceInitListener {

    private static final String RETRIES = "0";
    private static final String DELAY_MILLIS = "2000";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> servlet && servlet.getServlet() instanceof VaadinServlet) {
            servlet.addInitParameter(ApplicationConfig.PROPERTY_COMET_SUPPORT, PollingSupport.class.getName());
            servlet.addInitParameter(ApplicationConfig.WEBSOCKET_PROTOCOL, PushProtocol.class.getName());
            servlet.addInitParameter(ApplicationConfig.PROPERTY_SESSION_CREATE, "false");
        }
        return bean;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(started -> configure(started.getUI()));
    }

    private static void configure(UI ui) {
        PushConfiguration push = ui.getPushConfiguration();
        push.setParameter("maxWebsocketErrorRetries", RETRIES);
        push.setParameter("reconnectInterval", DELAY_MILLIS);
    }
}
