package org.gradeport.api;

import jakarta.servlet.http.HttpServletRequest;
import org.gradeport.base.CalledPath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Answers unknown paths of the API and of the actuator with a problem; otherwise Vaadin would answer with the portal's
/// page.
@Component
class UnknownPathMapping extends AbstractHandlerMapping {

    /// Controllers come first.
    private static final int AFTER_CONTROLLERS = 10;

    UnknownPathMapping() {
        setOrder(AFTER_CONTROLLERS);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) throws NoResourceFoundException {
        if (CalledPath.isForPrograms(request)) {
            String path = CalledPath.of(request);
            throw new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), path, path);
        }
        return null;
    }
}
