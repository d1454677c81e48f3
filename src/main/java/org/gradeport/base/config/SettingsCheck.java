package org.gradeport.base.config;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradeport.base.SettingException;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.Validator;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/// Finds all wrong settings before anything starts.
final class SettingsCheck {

    private static final Pattern BARE_NUMBER = Pattern.compile("[+-]?\\d+");
    private static final int HIGHEST_PORT = 65_535;
    private static final Duration LONGEST = Duration.ofDays(3_650);

    private final SettingCatalogue catalogue;
    private final ConfigurableEnvironment environment;
    private final Binder binder;

    SettingsCheck(SettingCatalogue catalogue, ConfigurableEnvironment environment) {
        this.catalogue = catalogue;
        this.environment = environment;
        this.binder = Binder.get(environment);
    }

    /// A sentence for each wrong setting, with its name, its value, and what it must be.
    List<String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        catalogue.given(environment).stream()
                .map(setting -> SettingValue.of(setting, environment))
                .filter(SettingValue::isSet)
                .forEach(value -> fault(value)
                        .ifPresent(fault -> faults.put(value.setting().property(), fault)));
        return Stream.concat(faults.values().stream(), ruleFaults(faults.keySet()))
                .distinct()
                .toList();
    }

    private Optional<String> fault(SettingValue value) {
        String text = String.valueOf(value.text());
        Setting setting = value.setting();
        if (text.indexOf('\uFFFD') >= 0) {
            return Optional.of(value.fault("readable: set LC_ALL to a locale with UTF-8, such as C.UTF-8"));
        }
        String allowed = setting.allowed();
        return allowed == null || isSensible(setting, text) ? Optional.empty() : Optional.of(value.fault(allowed));
    }

    private boolean isSensible(Setting setting, String text) {
        try {
            return switch (binder.bind(setting.property(), setting.type()).orElse(null)) {
                case Duration time -> !isBare(text) && time.isPositive() && time.compareTo(LONGEST) <= 0;
                case DataSize size -> (!isBare(text) || size.toBytes() == 0) && !size.isNegative();
                case URI address -> isWeb(address);
                case null, default -> true;
            };
        } catch (BindException e) {
            return false;
        }
    }

    private static boolean isBare(String text) {
        return BARE_NUMBER.matcher(text.strip()).matches();
    }

    private static boolean isWeb(URI address) {
        String scheme = String.valueOf(address.getScheme());
        return (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                && address.getHost() != null
                && address.getPort() <= HIGHEST_PORT
                && (address.getUserInfo() == null && address.getQuery() == null && address.getFragment() == null);
    }

    /// The faults that the rules of the records find, but for those with a value that cannot be read.
    private Stream<String> ruleFaults(Set<String> unreadable) {
        try (ValidatorFactory validators = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator rules = new SpringValidatorAdapter(validators.getValidator());
            return catalogue.records().stream()
                    .filter(each -> each.properties().stream().noneMatch(property -> hasPart(property, unreadable)))
                    .flatMap(each -> faults(each, rules))
                    .toList()
                    .stream();
        }
    }

    private static boolean hasPart(String property, Set<String> settings) {
        return settings.stream().anyMatch(each -> each.equals(property) || each.startsWith(property + "."));
    }

    private Stream<String> faults(SettingCatalogue.BoundRecord each, Validator rules) {
        try {
            binder.bindOrCreate(each.prefix(), Bindable.of(each.type()), new ValidationBindHandler(rules));
            return Stream.empty();
        } catch (BindException e) {
            return switch (refusal(e)) {
                case BindValidationException invalid ->
                    invalid.getValidationErrors().getAllErrors().stream().map(error -> sentence(each, error));
                case SettingException refused -> Stream.of(sentence(refused.property(), refused.allowed()));
                case ConversionFailedException unreadable -> Stream.of(sentence(e.getName(), unreadable));
                case Throwable other -> Stream.of(String.valueOf(other.getMessage()));
            };
        }
    }

    /// What a record or its rules threw.
    private static Throwable refusal(BindException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .filter(each -> each instanceof BindValidationException
                        || each instanceof ConversionFailedException
                        || each instanceof IllegalArgumentException)
                .findFirst()
                .orElseGet(() -> NestedExceptionUtils.getMostSpecificCause(failure));
    }

    /// A key or a value of a map.
    private static String sentence(ConfigurationPropertyName name, ConversionFailedException unreadable) {
        String allowed = Setting.allowed(unreadable.getTargetType().getType());
        return "%s has \"%s\": it must be %s."
                .formatted(name, unreadable.getValue(), allowed == null ? "readable" : allowed);
    }

    private String sentence(SettingCatalogue.BoundRecord each, ObjectError error) {
        if (!(error instanceof FieldError field)) {
            return String.valueOf(error.getDefaultMessage());
        }
        String property = property(each, field);
        return sentence(
                property,
                catalogue
                        .find(property)
                        .map(Setting::allowed)
                        .orElseGet(() -> String.valueOf(field.getDefaultMessage())));
    }

    private String property(SettingCatalogue.BoundRecord each, FieldError field) {
        String name = Stream.of(field.getField().split("\\."))
                .map(DataObjectPropertyName::toDashedForm)
                .reduce((first, second) -> first + "." + second)
                .orElseThrow();
        String property = each.prefix().isEmpty() ? name : each.prefix() + "." + name;
        return each.properties().contains(property) ? property : renamed(each, field.getField(), property);
    }

    /// A component may have the name of a property of another prefix.
    private String renamed(SettingCatalogue.BoundRecord each, String component, String property) {
        return each.properties().stream()
                .filter(name -> catalogue
                        .find(name)
                        .filter(setting -> setting.field().getName().equals(component))
                        .isPresent())
                .findFirst()
                .orElse(property);
    }

    private String sentence(String property, String rule) {
        String wanted = rule.replaceFirst("^must be ", "");
        return catalogue
                .find(property)
                .map(setting -> SettingValue.of(setting, environment).fault(wanted))
                .orElseGet(() -> "%s is wrong: it must be %s.".formatted(property, wanted));
    }
}
