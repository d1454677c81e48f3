package org.gradeport.notice.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gradeport.base.Background;
import org.gradeport.base.Figures;
import org.gradeport.base.Moments;
import org.gradeport.export.MailReach;
import org.gradeport.link.LinkRules;
import org.gradeport.notice.NoticeService;
import org.gradeport.security.Actor;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;

/// What the Mail view stands on.
@SpringComponent
record MailSite(
        NoticeService service,
        LinkRules links,
        MailReach reach,
        CurrentActor currentActor,
        Background background,
        Figures figures,
        Moments moments) {

    boolean isAdministrator() {
        return currentActor.get().is(Role.ADMIN);
    }

    /// The reader's own address; empty if she has none.
    String ownAddress() {
        Actor actor = currentActor.get();
        return reach.address(actor.account()).orElse("");
    }
}
