package org.gradeport.error;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Removes `X-Forwarded-For` if one of its entries is no IP address, so that no other text is kept as an address; the
/// address of the proxy counts then.
final class ForwardedAddressValve extends ValveBase {

    private static final String HEADER = "X-Forwarded-For";

    ForwardedAddressValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean valid = Collections.list(request.getHeaders(HEADER)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .allMatch(ForwardedAddressValve::isAddress);
        if (!valid) {
            request.getCoyoteRequest().getMimeHeaders().removeHeader(HEADER);
        }
        getNext().invoke(request, response);
    }

    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text.strip());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
