# Build: docker build -t gradeport .
# Run:   docker run -p 8080:8080 -v gradeport-data:/data --read-only \
#          -e SPRING_DATASOURCE_URL=jdbc:mariadb://db/gradeport -e SPRING_DATASOURCE_USERNAME=... -e SPRING_DATASOURCE_PASSWORD=... gradeport
# Pin both images by digest for builds that can be repeated: --build-arg BUILD_IMAGE=maven@sha256:... --build-arg RUN_IMAGE=...
ARG BUILD_IMAGE=maven:3-eclipse-temurin-25
ARG RUN_IMAGE=eclipse-temurin:25-jre
FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY frontend frontend
COPY src src
# The image connects to a MariaDB by URL, so the embedded one (150 MB) is left out.
RUN mvn --batch-mode --no-transfer-progress -DskipTests -P '!database-linux' package \
 && java -Djarmode=tools -jar target/gradeport.jar extract --layers --destination layers

FROM ${RUN_IMAGE}
RUN useradd --system --uid 10001 --home-dir /data gradeport && install -d -o gradeport -g gradeport /data
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001
ENV GRADEPORT_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
# The port in force; with TLS in the portal itself the check only connects.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && { [ -n \"$SERVER_SSL_CERTIFICATE\" ] || { printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '; }; }"]
# Temporary files go to the data volume, so that the root file system can be read-only.
ENTRYPOINT ["sh", "-c", "umask 077 && { [ -w /data ] || { echo 'gradeport: user 10001 cannot write /data: chown 10001:10001 the folder that is mounted there' >&2; exit 1; }; } \
  && mkdir -p /data/tmp && exec java -XX:MaxRAMPercentage=75 -XX:-UsePerfData \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.io.tmpdir=/data/tmp -jar /app/gradeport.jar \"$@\"", "gradeport"]
