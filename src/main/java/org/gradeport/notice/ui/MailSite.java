package org.gradeport.notice.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.export.MailAvailability;
import org.gradeport.link.LinkSettings;
import org.gradeport.notice.NoticeService;
import org.gradeport.security.Actor;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.gradeport.ui.BackgroundExecutor;

/// What the Mail view stands on.
@SpringComponent
record MailSite(
        NoticeService service,
        LinkSettings links,
        MailAvailability reach,
        CurrentActor currentActor,
        BackgroundExecutor background,
        QuantityFormatter figures,
        TimeFormatter moments) {

    boolean isAdministrator() {
        return currentActor.get().is(Role.ADMIN);
    }

    /// The reader's own address; empty if she has none.
    String ownAddress() {
        Actor actor = currentActor.get();
        return reach.address(actor.account()).orElse("");
    }
}
