package org.gradeport.export.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gradeport.export.ui.ExportExample.export;
import static org.gradeport.testing.BrowserlessPortal.eventually;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.export.ExportDownload;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ui.DownloadLink.ExportDownloadHandler;
import org.gradeport.storage.DamagedFileException;
import org.gradeport.storage.DamagedFileException.Damage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ExportDownloadHandlerTest {

    @RegisterExtension
    final FakePortal portal = new FakePortal();

    private final MockHttpServletResponse sent = new MockHttpServletResponse();
    private final List<String> said = new ArrayList<>();

    @Test
    void the_file_comes_with_its_name_type_and_length() throws IOException {
        answer("Βαθμοί 7Β.csv");
        request();
        assertThat(sent.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("a,b");
        assertThat(sent.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(sent.getContentLength()).isEqualTo(3);
        assertThat(sent.getHeader("Content-Disposition"))
                .contains("filename*=UTF-8''%CE%92%CE%B1%CE%B8%CE%BC%CE%BF%CE%AF%207%CE%92.csv");
        assertThat(sent.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void each_request_opens_the_file_again() throws IOException {
        answer("a.csv");
        request();
        answer("a.csv");
        request();
        verify(service(), times(2)).open(1);
    }

    @Test
    void an_export_of_somebody_else_is_not_found() throws IOException {
        doThrow(new ExportNotFoundException(1)).when(service()).open(1);
        request();
        assertThat(sent.getStatus()).isEqualTo(404);
        eventually(() -> assertThat(said).containsExactly("There is no such export, or it is not yours."));
    }

    @Test
    void an_expired_file_is_gone_and_the_page_says_since_when() throws IOException {
        String sentence = "The file expired on 22 October 2026. Run the export again.";
        doThrow(new ExportStateException(ExportStatus.EXPIRED, sentence))
                .when(service())
                .open(1);
        request();
        refused(410, sentence);
        eventually(() -> assertThat(said).containsExactly(sentence));
    }

    @Test
    void a_file_that_is_not_ready_yet_is_a_conflict() throws IOException {
        doThrow(new ExportStateException(ExportStatus.RUNNING, "The file is not ready yet."))
                .when(service())
                .open(1);
        request();
        refused(409, "The file is not ready yet.");
    }

    @Test
    void a_missing_or_damaged_file_is_gone() throws IOException {
        doThrow(new ExportStateException(ExportStatus.READY, "The file is missing."))
                .when(service())
                .open(1);
        request();
        refused(410, "The file is missing.");
    }

    @Test
    void a_file_that_turns_out_to_be_damaged_is_gone_if_nothing_was_sent() throws IOException {
        answer("a.csv", damaged());
        request();
        assertThat(sent.getStatus()).isEqualTo(410);
        assertThat(sent.getErrorMessage()).contains("damaged");
    }

    @Test
    void a_file_that_turns_out_to_be_damaged_later_breaks_the_download_off() throws IOException {
        sent.setCommitted(true);
        answer("a.csv", damaged());
        assertThatExceptionOfType(DamagedFileException.class).isThrownBy(this::request);
        assertThat(sent.getErrorMessage()).isNull();
    }

    private static InputStream damaged() {
        return mock(InputStream.class, _ -> {
            throw new DamagedFileException(Damage.DIGEST);
        });
    }

    private void answer(String name) throws IOException {
        answer(name, new ByteArrayInputStream("a,b".getBytes(StandardCharsets.UTF_8)));
    }

    private void answer(String name, InputStream content) throws IOException {
        ExportFile file = new ExportFile(name, 3, ExportExample.SHA, 1);
        doReturn(new ExportDownload(file, "text/csv;charset=UTF-8", _ -> content))
                .when(service())
                .open(1);
    }

    private void refused(int status, String sentence) {
        assertThat(sent.getStatus()).isEqualTo(status);
        assertThat(sent.getErrorMessage()).isEqualTo(sentence);
    }

    private void request() throws IOException {
        DownloadLink link = new DownloadLink(service(), export(1).ready().build());
        UI.getCurrent().add(link);
        VaadinServletService server =
                (VaadinServletService) VaadinSession.getCurrent().getService();
        new ExportDownloadHandler(service(), 1, said::add)
                .handleDownloadRequest(new DownloadEvent(
                        new VaadinServletRequest(new MockHttpServletRequest(), server),
                        new VaadinServletResponse(sent, server),
                        VaadinSession.getCurrent(),
                        link.getElement()));
    }

    private ExportService service() {
        return portal.exports().service;
    }
}
