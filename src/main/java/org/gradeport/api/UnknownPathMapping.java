package org.gradeport.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Answers unknown paths of the API and of the actuator with a problem; otherwise Vaadin would answer with the portal's
/// page.
@Component
class UnknownPathMapping extends AbstractHandlerMapping {

    private static final Pattern FOR_PROGRAMS = Pattern.compile("/(api|actuator|v3)(/|$)");

    /// Controllers come first.
    private static final int AFTER_CONTROLLERS = 10;

    UnknownPathMapping() {
        setOrder(AFTER_CONTROLLERS);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) throws NoResourceFoundException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (FOR_PROGRAMS.matcher(path).lookingAt()) {
            throw new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), path, path);
        }
        return null;
    }
}
