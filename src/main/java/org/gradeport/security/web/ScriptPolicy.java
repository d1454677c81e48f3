package org.gradeport.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;

/// Writes the content security policy of a page, with a new nonce for its inline scripts. `unsafe-eval` stays, because
/// Flow's client makes functions of the calls that the server sends; so does `unsafe-inline` for styles, because
/// components set style attributes.
public final class ScriptPolicy implements HeaderWriter {

    /// The request attribute with the nonce.
    public static final String NONCE = ScriptPolicy.class.getName() + ".nonce";

    private static final String HEADER = "Content-Security-Policy";

    private static final String POLICY = "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// The policy of the programs' door; only the page of Swagger has scripts, all of them in files.
    public static final String OF_API = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final SecureRandom random = new SecureRandom();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            byte[] bytes = new byte[18];
            random.nextBytes(bytes);
            String nonce = Base64.getEncoder().encodeToString(bytes);
            request.setAttribute(NONCE, nonce);
            response.setHeader(HEADER, POLICY.formatted(nonce));
        }
    }
}
