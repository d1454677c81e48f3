package org.gradeport.error;

import java.time.Duration;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Configures what the server does before the portal sees a request.
@Component
class TomcatCustomizer implements WebServerFactoryCustomizer<TomcatWebServerFactory> {

    /// More than a header of 8 KB can name; beyond the limit Tomcat throws.
    private static final int LANGUAGES = 4_096;

    /// For request line and headers, and for the start of a body whatever its pace.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// More than the session of a stranger takes, with an open sign-in page.
    private static final long BYTES_OF_SESSION = 100_000;

    private final List<String> proxies;

    private final Duration patience;

    @Autowired
    TomcatCustomizer(RequestProperties properties) {
        this(properties, PATIENCE);
    }

    TomcatCustomizer(RequestProperties properties, Duration patience) {
        this.proxies = properties.trustedProxies();
        this.patience = patience;
    }

    @Override
    public void customize(TomcatWebServerFactory server) {
        server.setProtocol(HeaderTimeProtocol.class.getName());
        server.addConnectorCustomizers(this::limit);
        server.addEngineValves(new SlowSenderValve(patience));
        server.addContextCustomizers(TomcatCustomizer::answerRefusals, TomcatCustomizer::limitSessions);
        if (!proxies.isEmpty()) {
            server.addEngineValves(new ForwardedAddressValve(), forwardedHeaders());
        }
        server.addEngineValves(new AddressFormValve());
    }

    private void limit(Connector connector) {
        connector.setMaxLocaleCount(LANGUAGES);
        ((HeaderTimeProtocol) connector.getProtocolHandler()).setHeaderTime(patience);
    }

    private static void answerRefusals(Context context) {
        ((StandardHost) context.getParent()).setErrorReportValveClass(RefusalValve.class.getName());
    }

    private static void limitSessions(Context context) {
        long most = Runtime.getRuntime().maxMemory() / BYTES_OF_SESSION;
        StandardManager sessions = new StandardManager();
        sessions.setMaxActiveSessions((int) Math.min(most, Integer.MAX_VALUE));
        context.setManager(sessions);
    }

    private RemoteIpValve forwardedHeaders() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", proxies));
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        return valve;
    }
}
