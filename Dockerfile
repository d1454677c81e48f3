# Build: docker build -t gradeport .
# Run:   docker run -p 8080:8080 -v gradeport-data:/data --read-only \
#          -e SPRING_DATASOURCE_URL=jdbc:mariadb://db/gradeport -e SPRING_DATASOURCE_USERNAME=... -e SPRING_DATASOURCE_PASSWORD=... gradeport
# The digests are those of github.com/docker-library/repo-info; that of today, with the newest security updates, is printed by
# docker buildx imagetools inspect eclipse-temurin:25-jre. Use it by --build-arg RUN_IMAGE=eclipse-temurin:25-jre@sha256:...
ARG BUILD_IMAGE=maven:3-eclipse-temurin-25@sha256:d67198007bb4441b07d45587320f83154de80ece3608f80408ef14c6ea847753
ARG RUN_IMAGE=eclipse-temurin:25-jre@sha256:15090d159279e5c158473eccb48cd87f57b3e3a47511a797eb5a7a7ea6f86b0f
FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY frontend frontend
COPY src src
# The image connects to a MariaDB by URL, so the embedded one (150 MB) is left out.
RUN mvn --batch-mode --no-transfer-progress -Dmaven.test.skip -P '!database-linux' package \
 && java -Djarmode=tools -jar target/gradeport.jar extract --layers --destination layers

FROM ${RUN_IMAGE}
RUN groupadd --gid 10001 gradeport && useradd --uid 10001 --gid gradeport --home-dir /data --no-create-home gradeport \
 && install -d -o gradeport -g gradeport -m 700 /data
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY --chmod=755 src/main/container/ /usr/local/bin/
USER 10001
ENV GRADEPORT_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["gradeport-health"]
ENTRYPOINT ["gradeport"]
