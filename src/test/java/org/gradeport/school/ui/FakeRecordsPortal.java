package org.gradeport.school.ui;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.school.LastImport;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.RecordCounts.OfSchool;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.RecordsQuery;
import org.gradeport.school.SampleSchool;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/// The Records page without a browser, on records in memory.
final class FakeRecordsPortal implements BeforeEachCallback, AfterEachCallback {

    static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

    final SampleSchool sample = mock();
    FakeImport imports = new FakeImport();
    private final RecordsQuery query = mock();
    private GenericWebApplicationContext beans = new GenericWebApplicationContext();

    @Override
    public void beforeEach(ExtensionContext test) throws ReflectiveOperationException, IOException {
        imports = new FakeImport();
        nothingIsLoaded();
        Path folder = Files.createTempDirectory("records-page");
        PortalProperties portal =
                new PortalProperties(folder, URI.create("https://school.example/"), "Gradeport", ZoneOffset.UTC);
        beans = new GenericWebApplicationContext(new MockServletContext());
        AnnotationConfigUtils.registerAnnotationConfigProcessors(beans);
        beans.registerBean(RecordsImport.class, () -> imports);
        beans.registerBean(RecordsQuery.class, () -> query);
        beans.registerBean(SampleSchool.class, () -> sample);
        beans.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        beans.registerBean(PortalProperties.class, () -> portal);
        beans.registerBean(Class.forName("org.gradeport.ui.shell.TranslationProvider"));
        List.of(
                        QuantityFormatter.class,
                        TimeFormatter.class,
                        UploadFolder.class,
                        CurrentImport.class,
                        RecordsOverviewQuery.class)
                .forEach(bean -> beans.registerBean(bean));
        beans.refresh();
        Routes routes = new Routes(Set.of(RecordsView.class, OtherView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, beans, MockedUI::new));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        MockVaadin.tearDown();
        beans.close();
    }

    CurrentImport currentImport() {
        return beans.getBean(CurrentImport.class);
    }

    void nothingIsLoaded() {
        when(query.counts()).thenReturn(RecordCounts.NONE);
        when(query.bySchool()).thenReturn(List.of());
        when(query.lastImport()).thenReturn(Optional.empty());
        when(sample.isLoaded()).thenReturn(false);
    }

    void theSampleIsLoaded() {
        aSchoolIsLoaded(true);
        when(sample.remove()).thenAnswer(_ -> {
            nothingIsLoaded();
            return true;
        });
    }

    void aSchoolIsLoaded(boolean made) {
        RecordCounts counts = new RecordCounts(1_200, 60, 40, 316, 8_216, 40_000);
        when(query.counts()).thenReturn(counts);
        when(query.bySchool()).thenReturn(List.of(new OfSchool("Lakeside Upper School", 2026, counts)));
        when(query.lastImport())
                .thenReturn(Optional.of(new LastImport(
                        NOW.minusSeconds(242),
                        NOW.minusSeconds(240),
                        "maria",
                        "school.zip",
                        "1.2",
                        "bulk",
                        made,
                        counts,
                        7)));
        when(sample.isLoaded()).thenReturn(made);
    }

    /// Completes an upload.
    Path upload(String fileName) {
        try {
            byte[] bytes = "a zip".getBytes(StandardCharsets.UTF_8);
            Path zip = beans.getBean(UploadFolder.class).receive(new ByteArrayInputStream(bytes));
            currentImport().check(zip, fileName);
            return zip;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
    }

    /// Waits for a push.
    static void eventually(ThrowingRunnable check) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            check.run();
        });
    }
}
