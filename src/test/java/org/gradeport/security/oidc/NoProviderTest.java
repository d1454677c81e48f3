package org.gradeport.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.FilterChainProxy;

/// A portal without single sign-on.
@PortalTest
class NoProviderTest {

    @Autowired
    ApplicationContext beans;

    @Test
    void there_is_no_bean_and_no_filter_of_single_sign_on() {
        assertThat(Arrays.stream(beans.getBeanDefinitionNames())
                        .map(beans::getType)
                        .filter(type -> type != null && type.getPackage() == OidcConfiguration.class.getPackage()))
                .allMatch(type -> IdentityRepository.class.isAssignableFrom(type) || type == OidcProperties.class);
        assertThat(beans.getBeanNamesForType(ClientRegistrationRepository.class))
                .isEmpty();
        assertThat(beans.getBean(FilterChainProxy.class).getFilterChains())
                .allSatisfy(chain -> assertThat(chain.getFilters())
                        .noneMatch(OAuth2AuthorizationRequestRedirectFilter.class::isInstance));
    }
}
