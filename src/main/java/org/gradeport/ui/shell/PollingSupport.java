package org.gradeport.ui.shell;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.atmosphere.container.JSR356AsyncSupport;
import org.atmosphere.cpr.Action;
import org.atmosphere.cpr.AtmosphereConfig;
import org.atmosphere.cpr.AtmosphereRequest;
import org.atmosphere.cpr.AtmosphereResponse;

/// Ends a long poll whose change is sent by another thread while the poll starts. Atmosphere ends only a poll that has
/// started already; the page would wait for the rest of the answer, and show nothing new any more. Atmosphere creates
/// it by name.
public final class PollingSupport extends JSR356AsyncSupport {

    public PollingSupport(AtmosphereConfig config) {
        super(config);
    }

    @Override
    public Action service(AtmosphereRequest request, AtmosphereResponse response) throws IOException, ServletException {
        Action action = super.service(request, response);
        if (action.type() == Action.TYPE.RESUME) {
            endAsyncContext(request);
        }
        return action;
    }
}
