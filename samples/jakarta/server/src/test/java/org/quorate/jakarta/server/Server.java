package org.quorate.jakarta.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server that is unpacked under {@code target}. */
enum Server {
  /**
   * Its settings are system properties. What is larger than its listener takes (10 MB unless it is
   * told otherwise) it answers itself, with 400 and no word.
   */
  WILDFLY {
    @Override
    ProcessBuilder prepare(Path folder, Path war, int port, Map<String, String> settings)
        throws IOException {
      Path home = home("wildfly");
      Path base = Files.createDirectories(folder.resolve("standalone"));
      copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
      allowLargeBodies(base.resolve("configuration/standalone.xml"));
      Path deployments = Files.createDirectories(base.resolve("deployments"));
      Files.copy(war, deployments.resolve("quorate.war"));
      List<String> command =
          new ArrayList<>(List.of("sh", home.resolve("bin/standalone.sh").toString()));
      command.add("-Djboss.server.base.dir=" + base);
      command.add("-Djboss.bind.address=127.0.0.1");
      command.add("-Djboss.bind.address.management=127.0.0.1");
      command.add("-Djboss.http.port=" + port);
      command.add("-Djboss.https.port=" + RunningServer.freePort());
      command.add("-Djboss.management.http.port=" + RunningServer.freePort());
      settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("JAVA_OPTS", MEMORY);
      return builder;
    }
  },
  /** Its settings are variables of its own, which only MicroProfile Config reads. */
  OPEN_LIBERTY {
    @Override
    ProcessBuilder prepare(Path folder, Path war, int port, Map<String, String> settings)
        throws IOException {
      Path server = Files.createDirectories(folder.resolve("servers/quorate"));
      Files.copy(war, Files.createDirectories(server.resolve("apps")).resolve("quorate.war"));
      String variables =
          settings.entrySet().stream()
              .map(
                  each ->
                      "<variable name=\""
                          + each.getKey()
                          + "\" value=\""
                          + each.getValue()
                          + "\"/>")
              .collect(Collectors.joining("\n  "));
      Files.writeString(
          server.resolve("server.xml"),
          SERVER_XML.replace("VARIABLES", variables).replace("PORT", "" + port));
      Files.writeString(server.resolve("jvm.options"), MEMORY.replace(' ', '\n') + "\n");
      Files.writeString(server.resolve("bootstrap.properties"), "command.port=-1\n");
      ProcessBuilder builder =
          new ProcessBuilder(
              "sh", home("openliberty").resolve("bin/server").toString(), "run", "quorate");
      builder.environment().put("WLP_USER_DIR", folder.toString());
      return builder;
    }
  };

  private static final String MEMORY = "-Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

  private static final String SERVER_XML =
      """
      <server>
        <featureManager>
          <feature>restfulWS-3.1</feature>
          <feature>cdi-4.0</feature>
          <feature>beanValidation-3.0</feature>
          <feature>mpConfig-3.1</feature>
        </featureManager>
        VARIABLES
        <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="PORT" httpsPort="-1"/>
        <webApplication location="quorate.war" contextRoot="/quorate"/>
      </server>
      """;

  private static void allowLargeBodies(Path configuration) throws IOException {
    String listener = "<http-listener name=\"default\"";
    String text = Files.readString(configuration);
    Files.writeString(
        configuration, text.replace(listener, listener + " max-post-size=\"67108864\""));
  }

  /** Starts it with an archive in a folder of its own. */
  RunningServer start(Path folder, Path war, Map<String, String> settings) throws Exception {
    int port = RunningServer.freePort();
    return RunningServer.start(prepare(folder, war, port, settings), port, folder);
  }

  abstract ProcessBuilder prepare(Path folder, Path war, int port, Map<String, String> settings)
      throws IOException;

  private static Path home(String property) {
    return Path.of(System.getProperty(property));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
