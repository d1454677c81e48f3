package org.gradeport.error;

import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Configures what the server does before the portal sees a request.
@Component
class TomcatCustomizer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /// More than a header of 8 KB can name; beyond the limit Tomcat throws.
    private static final int LANGUAGES = 4_096;

    private final List<String> proxies;

    TomcatCustomizer(RequestProperties properties) {
        this.proxies = properties.trustedProxies();
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(LANGUAGES));
        server.addContextCustomizers(TomcatCustomizer::answerRefusals);
        if (!proxies.isEmpty()) {
            server.addEngineValves(new ForwardedAddressValve(), forwardedHeaders());
        }
    }

    private static void answerRefusals(Context context) {
        ((StandardHost) context.getParent()).setErrorReportValveClass(RefusalValve.class.getName());
    }

    private RemoteIpValve forwardedHeaders() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", proxies));
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        return valve;
    }
}
