package org.gradeport.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;

/// The style sheets and the push connection of all pages.
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class PortalShell implements AppShellConfigurator {}
