package org.gradeport.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gradeport.export.Delivery;
import org.gradeport.export.Export;
import org.gradeport.export.ExportEnded;
import org.gradeport.export.ExportStatus;
import org.gradeport.security.Mailbox;
import org.gradeport.security.Mailboxes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes a notice for each recipient within the transaction that ends an export.
@Component
class ExportNotices {

    private final Outbox outbox;
    private final Mailboxes mailboxes;
    private final ExportSubjects subjects;
    private final MessageIds ids;
    private final Clock clock;

    ExportNotices(Outbox outbox, Mailboxes mailboxes, ExportSubjects subjects, MessageIds ids, Clock clock) {
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.subjects = subjects;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void ended(ExportEnded ended) {
        if (outbox.isOn() && ended.export().status() != ExportStatus.CANCELLED) {
            recipients(ended.export()).forEach(recipient -> outbox.write(notice(ended, recipient)));
        }
    }

    /// @param why nobody can get it; null if somebody can
    private record Recipient(String address, @Nullable String why) {}

    private List<Recipient> recipients(Export export) {
        Delivery delivery = export.request().delivery();
        List<Recipient> all = new ArrayList<>();
        if (delivery.owner()) {
            mailboxes.find(export.owner()).map(ExportNotices::owner).ifPresent(all::add);
        }
        delivery.others().forEach(address -> all.add(new Recipient(address, null)));
        return distinct(all);
    }

    private static Recipient owner(Mailbox mailbox) {
        return Optional.ofNullable(mailbox.address())
                .map(address -> new Recipient(address, null))
                .orElseGet(() -> new Recipient(
                        mailbox.username(), "The account %s has no e-mail address.".formatted(mailbox.username())));
    }

    /// One mail for whoever is named twice, whatever the case of the letters.
    private static List<Recipient> distinct(List<Recipient> all) {
        Map<String, Recipient> byAddress = new LinkedHashMap<>();
        all.forEach(each -> byAddress.putIfAbsent(each.address().toLowerCase(Locale.ROOT), each));
        return List.copyOf(byAddress.values());
    }

    private NewNotice notice(ExportEnded ended, Recipient recipient) {
        Export export = ended.export();
        return new NewNotice(
                export.status() == ExportStatus.READY ? NoticeKind.READY : NoticeKind.FAILED,
                export.id(),
                ended.round(),
                Outbox.oneLine(subjects.of(export)),
                export.owner(),
                recipient.address(),
                export.request().delivery().attach(),
                ids.next(),
                recipient.why() == null ? NoticeStatus.WAITING : NoticeStatus.WITHDRAWN,
                clock.instant(),
                recipient.why());
    }
}
