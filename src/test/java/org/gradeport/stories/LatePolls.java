package org.gradeport.stories;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.atmosphere.cpr.FrameworkConfig;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// While it is on, a long poll starts after another thread has sent a change to the page and ended the poll, or after
/// half a second. On a busy machine this happens by chance.
@Component
class LatePolls extends OncePerRequestFilter {

    private volatile boolean on;

    void turn(boolean turnedOn) {
        on = turnedOn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !on || !request.getRequestURI().endsWith("/VAADIN/push");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new LatePoll(request), response);
    }

    private static final class LatePoll extends HttpServletRequestWrapper {

        private final Thread server = Thread.currentThread();
        private final CountDownLatch ended = new CountDownLatch(1);

        LatePoll(HttpServletRequest request) {
            super(request);
        }

        /// Atmosphere asks for this when it ends a poll.
        @Override
        public Object getAttribute(String name) {
            Object value = super.getAttribute(name);
            if (name.equals(FrameworkConfig.ASYNC_CONTEXT)
                    && !Thread.currentThread().equals(server)) {
                ended.countDown();
            }
            return value;
        }

        @Override
        public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
            try {
                boolean _ = ended.await(500, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.startAsync(request, response);
        }
    }
}
