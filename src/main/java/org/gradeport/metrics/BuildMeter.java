package org.gradeport.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/// The version of the portal, for Prometheus and `/actuator/info`.
@Component
class BuildMeter implements MeterBinder, InfoContributor {

    private final String version;

    BuildMeter(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        version = properties == null ? "development" : String.valueOf(properties.getVersion());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gradeport.build.info", () -> 1)
                .description("The version of the portal; the value is always 1")
                .tag("version", version)
                .register(registry);
    }

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail("version", version);
    }
}
