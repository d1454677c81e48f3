package org.gradeport.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gradeport.base.Appearance;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Templates;
import org.gradeport.base.Texts;
import org.gradeport.base.VisibleText;
import org.gradeport.export.Export;
import org.gradeport.export.ExportDownload;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.RowLimitException;
import org.gradeport.export.download.FileResponse;
import org.gradeport.link.LinkState.Sent;
import org.gradeport.link.LinkState.SignIn;
import org.gradeport.storage.DamagedFileException;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerMapping;
import org.thymeleaf.templatemode.TemplateMode;

/// Answers links: a plain page that opens in any browser, with a status for programs. Only `/file` is a download, so
/// that a mail scanner that opens the link records none.
@Controller
@RequestMapping("/link/{secret}")
class LinkController {

    private final LinkAccess linkAccess;
    private final LinkPageBuilder linkPageBuilder;
    private final PortalProperties portal;
    private final Templates templates = new Templates("org/gradeport/link/", ".html", TemplateMode.HTML);

    LinkController(LinkAccess linkAccess, LinkPageBuilder linkPageBuilder, PortalProperties portal) {
        this.linkAccess = linkAccess;
        this.linkPageBuilder = linkPageBuilder;
        this.portal = portal;
    }

    @GetMapping
    ResponseEntity<?> page(@PathVariable String secret, HttpServletRequest request) {
        LinkState state = linkAccess.state(secret);
        boolean signInRequested = request.getParameterMap().containsKey("sign-in")
                && linkAccess.reader().isEmpty();
        if (signInRequested || (state instanceof SignIn && isBrowser(request))) {
            // Spring Security redirects to the sign-in page and from there back to this address.
            throw new InsufficientAuthenticationException("This link opens after signing in");
        }
        return show(state, secret, request);
    }

    @GetMapping("/file")
    @Nullable
    ResponseEntity<?> file(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LinkState state = linkAccess.open(secret);
        if (state instanceof Sent(ExportDownload download)) {
            FileResponse.send(download, request, response);
            return null;
        } else if (state instanceof SignIn && isBrowser(request)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(request.getContextPath() + "/link/" + secret))
                    .build();
        }
        return show(state, secret, request);
    }

    @PostMapping("/again")
    ResponseEntity<?> again(@PathVariable String secret, HttpServletRequest request) {
        try {
            Optional<Export> again = linkAccess.again(secret);
            return again.isEmpty()
                    ? show(linkAccess.state(secret), secret, request)
                    : ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create(request.getContextPath() + "/exports/"
                                    + again.get().id()))
                            .build();
        } catch (RowLimitException | InvalidValueException | AccessDeniedException e) {
            LinkPage page = linkPageBuilder.of(linkAccess.state(secret), linkAccess.reader());
            return show(page.refused(HttpStatus.CONFLICT, e.getMessage()), secret, request);
        }
    }

    /// A file that turns out to be damaged after its first bytes were sent ends the connection.
    @ExceptionHandler({DamagedFileException.class, ExportStateException.class})
    ResponseEntity<String> damaged(Exception damaged, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            throw damaged;
        }
        String secret = secret(request);
        return show(linkAccess.missing(secret), secret, request);
    }

    private static String secret(HttpServletRequest request) {
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return String.valueOf(variables.get("secret"));
    }

    private ResponseEntity<String> show(LinkState state, String secret, HttpServletRequest request) {
        return show(linkPageBuilder.of(state, linkAccess.reader()), secret, request);
    }

    private ResponseEntity<String> show(LinkPage page, String secret, HttpServletRequest request) {
        return ResponseEntity.status(page.status())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(html(page, secret, request));
    }

    /// The page needs no script.
    private String html(LinkPage page, String secret, HttpServletRequest request) {
        Map<String, Object> values = new HashMap<>();
        values.put("page", page);
        values.put("language", Texts.locale().toLanguageTag());
        values.put("title", VisibleText.join(" · ", List.of(page.heading(), portal.name())));
        values.put("portal", portal.name());
        values.put("mark", portal.name().substring(0, portal.name().offsetByCodePoints(0, 1)));
        values.put("root", request.getContextPath());
        values.put("self", request.getContextPath() + "/link/" + secret);
        values.put("scheme", Appearance.of(request.getCookies()).css());
        // Asking for the token may open a session, so only a page with a form does.
        values.put("token", page.actions().stream().anyMatch(LinkPage.Action::form) ? token(request) : null);
        return templates.fill("link", values);
    }

    private static @Nullable String token(HttpServletRequest request) {
        return ((CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()))).getToken();
    }

    private static boolean isBrowser(HttpServletRequest request) {
        return String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }
}
