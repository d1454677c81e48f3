package org.gradeport.error;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/// Disables multipart parsing in all servlets: otherwise the server stores the parts on disk when a filter reads a
/// parameter, before rights are checked. Vaadin's servlet enables it by default.
@Component
class NoMultipart implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> servlet) {
            servlet.setMultipartConfig(null);
        }
        return bean;
    }
}
