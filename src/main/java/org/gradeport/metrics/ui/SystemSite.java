package org.gradeport.metrics.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gradeport.base.Background;
import org.gradeport.base.Figures;
import org.gradeport.base.Moments;
import org.gradeport.base.Node;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.Nodes;
import org.gradeport.metrics.SystemState;

/// What the System view stands on.
@SpringComponent
record SystemSite(
        SystemState state,
        Nodes nodes,
        Node self,
        PortalProperties portal,
        Background background,
        Figures figures,
        Moments moments) {}
