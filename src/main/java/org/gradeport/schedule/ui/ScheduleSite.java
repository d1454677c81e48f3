package org.gradeport.schedule.ui;

import java.time.Clock;
import org.gradeport.base.Moments;
import org.gradeport.base.PortalProperties;
import org.gradeport.export.RequestForms;
import org.gradeport.security.CurrentActor;
import org.springframework.stereotype.Component;

/// What every page about schedules stands on.
@Component
record ScheduleSite(
        RequestForms forms, CurrentActor currentActor, Moments moments, Clock clock, PortalProperties portal) {}
