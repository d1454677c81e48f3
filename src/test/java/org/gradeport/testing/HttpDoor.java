package org.gradeport.testing;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// The portal's HTTP side without a server, behind all filters of security; a test asks for the bean.
@Configuration(proxyBeanMethods = false)
class HttpDoor {

    @Bean
    @Lazy
    MockMvc door(WebApplicationContext portal) {
        return MockMvcBuilders.webAppContextSetup(portal)
                .apply(springSecurity())
                .build();
    }
}
