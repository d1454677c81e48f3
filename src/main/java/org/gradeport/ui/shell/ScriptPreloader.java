package org.gradeport.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Lists the scripts of all pages in the first answer; otherwise the browser finds them one after the other.
@Component
class ScriptPreloader implements VaadinServiceInitListener {

    private static final String FOLDER = "VAADIN/build/";
    private static final List<String> NEEDED = List.of("FlowBootstrap-", "generated-flow-imports-", "FlowClient-");

    private final List<String> scripts;

    ScriptPreloader() throws IOException {
        scripts = Arrays.stream(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:META-INF/VAADIN/webapp/" + FOLDER + "*.js"))
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .filter(name -> NEEDED.stream().anyMatch(name::startsWith))
                .map(name -> FOLDER + name)
                .toList();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::name);
    }

    private void name(IndexHtmlResponse response) {
        Element head = response.getDocument().head();
        scripts.forEach(script ->
                head.appendElement("link").attr("rel", "modulepreload").attr("href", script));
    }
}
