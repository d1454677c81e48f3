package org.gradeport.error;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/// Lets no servlet parse multipart bodies: the server would do so, and store the parts on disk, at a filter's first
/// look at a parameter, before anybody's rights are checked. Vaadin's servlet takes them by default.
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
