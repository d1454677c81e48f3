package org.gradeport.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;
import org.springframework.web.util.DisconnectedClientHelper;

/// Recognises failures because the client has gone. The framework also takes a broken connection to the database or to
/// the store for one, and answers 200 without a body.
@Configuration(proxyBeanMethods = false)
public class LostClient implements WebMvcConfigurer {

    /// Whether nobody is left to read an answer.
    public static boolean isCauseOf(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause ->
                        cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException);
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.replaceAll(
                resolver -> resolver instanceof DefaultHandlerExceptionResolver ? new Resolver() : resolver);
    }

    private static final class Resolver extends DefaultHandlerExceptionResolver {

        @Override
        protected @Nullable ModelAndView doResolveException(
                HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
            return DisconnectedClientHelper.isClientDisconnectedException(failure) && !isCauseOf(failure)
                    ? null
                    : super.doResolveException(request, response, handler, failure);
        }
    }
}
