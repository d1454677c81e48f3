package org.gradeport.error;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.net.IPv6Utils;

/// Writes IPv6 addresses of clients in their canonical form (RFC 5952), as people search for them: `::1`.
final class AddressFormValve extends ValveBase {

    AddressFormValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setRemoteAddr(IPv6Utils.canonize(request.getRemoteAddr()));
        getNext().invoke(request, response);
    }
}
