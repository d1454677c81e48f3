package org.gradeport.notice.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.TimeFormatter;
import org.gradeport.dataset.Selection;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.format.Warning;
import org.gradeport.link.DownloadLinks;
import org.gradeport.link.LinkSettings;
import org.gradeport.notice.MailContent;
import org.gradeport.notice.MailTemplates;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeFixture;
import org.gradeport.notice.NoticeKind;
import org.gradeport.notice.NoticeStatus;
import org.gradeport.notice.TextMail;
import org.gradeport.notice.content.ExportAttachments.AttachmentDecision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Compares mails with `src/test/resources/org/gradeport/notice`; the actual mails are in `target/mails` after a run,
/// to be checked in a browser and copied if they are right.
class MailGoldenTest extends NoticeFixture {

    private static final Path EXPECTED = Path.of("src/test/resources/org/gradeport/notice");
    private static final Path FOUND = Path.of("target/mails");
    private static final Instant ASKED = Instant.parse("2026-11-22T08:00:00Z");

    private static final AttachmentDecision ATTACHED_NOTHING = new AttachmentDecision(null, null);
    private static final PortalProperties PORTAL =
            new PortalProperties(Path.of("data"), URI.create("https://export.school.example"), "Gradeport", null);

    @Autowired
    ExportMailFacts exportMailFacts;

    @Autowired
    ExportMailSubjects exportMailSubjects;

    @Autowired
    MailTemplates templates;

    @Autowired
    TextMailContent textMailContent;

    @Autowired
    TimeFormatter timeFormatter;

    private final DownloadLinks downloadLinks = mock(DownloadLinks.class);
    private final LinkSettings linkSettings = mock(LinkSettings.class);

    @BeforeEach
    void links_are_the_same_each_time() {
        when(linkSettings.isSignInNeeded()).thenReturn(true);
        when(downloadLinks.make(any(), anyLong()))
                .thenReturn(URI.create("https://export.school.example/link/Kq3-secret_x"));
    }

    @Test
    void ready() throws IOException {
        check("ready", of(export(29_600, List.of(), null), ATTACHED_NOTHING));
    }

    @Test
    void ready_with_warnings_and_too_large_to_attach() throws IOException {
        Warning cut = new Warning("cell_cut", "Texts cut at the 32,767 characters that an Excel cell holds: 3.", 3);
        AttachmentDecision linked = new AttachmentDecision(null, MailMessages.say("too-large", "13 MB"));
        check("ready-with-warnings", of(export(29_600, List.of(cut), null), linked));
    }

    @Test
    void ready_without_rows_for_everybody() throws IOException {
        when(linkSettings.isSignInNeeded()).thenReturn(false);
        check("empty", of(export(0, List.of(), null), ATTACHED_NOTHING));
    }

    @Test
    void failed() throws IOException {
        check("failed", of(export(0, List.of(), FailureClass.TIMEOUT), ATTACHED_NOTHING));
    }

    @Test
    void a_run_that_was_refused() throws IOException {
        String text = String.join(
                "\n\n",
                MailMessages.say("refused"),
                MailMessages.say("refused.cause.permission"),
                MailMessages.say("refused.fix.permission"));
        Notice notice = notice(NoticeKind.REFUSED, null, 12L);
        TextMail textMail = new TextMail(recipient, MailMessages.say("subject.refused", "Grades", "Excel"), text, null);
        check("refused", new TextMailContent(timeFormatter, PORTAL).ofRefusedRun(notice, textMail, "maria"));
    }

    @Test
    void a_letter() throws IOException {
        String text = "Week 47 in figures:\n98 % of 412 exports were ready.\n\nThe report is attached.";
        check("letter", textMailContent.of(new TextMail("head@school.example", "Weekly report", text, null)));
    }

    @Test
    void nothing_that_is_typed_becomes_markup() {
        TextMail textMail = new TextMail("a@b.example", "<b>Bold</b>", "<script>alert(1)</script>", null);
        assertThat(templates.html(textMailContent.of(textMail)))
                .contains("&lt;script&gt;", "&lt;b&gt;Bold")
                .doesNotContain("<script", "<b>");
    }

    private MailContent of(Export export, AttachmentDecision attachmentDecision) {
        NoticeKind kind = export.failure() == null ? NoticeKind.READY : NoticeKind.FAILED;
        Notice notice = notice(kind, 42L, null);
        return new ExportMailContent(exportMailFacts, exportMailSubjects, downloadLinks, linkSettings, PORTAL)
                .of(notice, export, attachmentDecision);
    }

    private Notice notice(NoticeKind kind, @Nullable Long export, @Nullable Long schedule) {
        return new Notice(
                1,
                kind,
                export,
                0,
                schedule,
                schedule == null ? null : ASKED,
                1L,
                "",
                recipient,
                true,
                "<1@x>",
                NoticeStatus.WAITING,
                1,
                ASKED,
                ASKED,
                null,
                null,
                null);
    }

    private static Export export(long rows, List<Warning> warnings, @Nullable FailureClass failure) {
        ExportFile file =
                new ExportFile("transcript-of-eleni_2026-11-22_0800_42.xlsx", 9_412_345, "0".repeat(64), rows);
        Selection filtered = new Selection(List.of(), Map.of("text", List.of("Eleni Papadopoulou")), List.of());
        return new Export(
                42,
                "Transcript of Eleni Papadopoulou",
                new ExportRequest("grades", "excel", filtered, Map.of(), null),
                1,
                "maria",
                failure == null ? ExportStatus.READY : ExportStatus.FAILED,
                rows,
                rows,
                false,
                3,
                failure == null ? file : null,
                warnings,
                failure == null ? null : new ExportFailure(failure, "Eleni Papadopoulou took too long", null),
                ASKED,
                ASKED.plusSeconds(2),
                ASKED.plusSeconds(67),
                failure == null ? ASKED.plusSeconds(30 * 86_400) : null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    private void check(String name, MailContent mailContent) throws IOException {
        Map<String, String> found =
                Map.of(name + ".txt", templates.plain(mailContent), name + ".html", templates.html(mailContent));
        Files.createDirectories(FOUND);
        for (Map.Entry<String, String> each : found.entrySet()) {
            Files.writeString(FOUND.resolve(each.getKey()), each.getValue());
        }
        for (Map.Entry<String, String> each : found.entrySet()) {
            assertThat(each.getValue()).isEqualTo(Files.readString(EXPECTED.resolve(each.getKey())));
        }
    }
}
