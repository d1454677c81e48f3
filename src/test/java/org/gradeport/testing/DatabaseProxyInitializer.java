package org.gradeport.testing;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Puts a [DatabaseProxy], a bean of the test context, between the portal and its database.
public class DatabaseProxyInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String URL = "spring.datasource.url";
    private static final Pattern PORT = Pattern.compile("(?<=127\\.0\\.0\\.1:)\\d+");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = Objects.requireNonNull(context.getEnvironment().getProperty(URL));
        Matcher port = PORT.matcher(url);
        if (!port.find()) {
            throw new IllegalStateException("No port in " + url);
        }
        DatabaseProxy proxy = new DatabaseProxy(Integer.parseInt(port.group()));
        context.getBeanFactory().registerSingleton("databaseProxy", proxy);
        TestPropertyValues.of(URL + "=" + port.replaceFirst(String.valueOf(proxy.port())))
                .applyTo(context);
    }
}
