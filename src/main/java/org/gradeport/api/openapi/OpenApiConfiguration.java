package org.gradeport.api.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String SCHEME = "bearer";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Gradeport")
                        .version("v1")
                        .description("Exports of school records. Errors are problem details (RFC 9457) with a hint."))
                .components(components())
                .addSecurityItem(new SecurityRequirement().addList(SCHEME));
    }

    private static Components components() {
        Components components = new Components().addSecuritySchemes(SCHEME, scheme());
        ProblemSchema.all().forEach(components::addSchemas);
        for (ProblemAnswer problem : ProblemAnswer.values()) {
            components.addResponses(problem.status(), problem.response());
        }
        return components;
    }

    private static SecurityScheme scheme() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A token from /api/v1/auth/token, or one made in the portal under API tokens");
    }
}
