package org.gradeport.school.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/// Another page.
@Route("elsewhere")
final class OtherView extends Div {}
