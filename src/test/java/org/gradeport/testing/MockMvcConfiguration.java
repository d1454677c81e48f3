package org.gradeport.testing;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.gradeport.testing.openapi.DescribedAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// MockMvc with all filters of the portal, which compares answers with the description of the API; a test injects the
/// bean.
@Configuration(proxyBeanMethods = false)
class MockMvcConfiguration {

    @Bean
    @Lazy
    MockMvc mockMvc(WebApplicationContext portal) {
        return MockMvcBuilders.webAppContextSetup(portal)
                .apply(springSecurity())
                .alwaysDo(new DescribedAnswers())
                .build();
    }
}
