package org.gradeport.system.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.system.NodeService;
import org.gradeport.system.SystemService;
import org.gradeport.system.ThisNode;
import org.gradeport.ui.BackgroundExecutor;

/// What the System view stands on.
@SpringComponent
record SystemSite(
        SystemService state,
        NodeService nodes,
        ThisNode self,
        PortalProperties portal,
        BackgroundExecutor background,
        QuantityFormatter figures,
        TimeFormatter moments) {}
