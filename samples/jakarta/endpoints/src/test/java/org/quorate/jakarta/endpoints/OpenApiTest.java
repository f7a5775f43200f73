package org.quorate.jakarta.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The description is written by hand: what it tells is what the resources say of themselves. */
class OpenApiTest {
  private static final JsonNode DESCRIPTION = description();

  @Test
  void eachMethodOfEachResourceIsDescribedAndNothingElse() throws Exception {
    List<String> methods = new ArrayList<>();
    for (Method method : methods()) {
      methods.add(verb(method) + " /" + path(method));
    }
    List<String> described = new ArrayList<>();
    DESCRIPTION
        .get("paths")
        .properties()
        .forEach(
            path ->
                names(path.getValue()).forEach(verb -> described.add(verb + " " + path.getKey())));
    assertThat(described).containsExactlyInAnyOrderElementsOf(methods);
  }

  @Test
  void theirParametersAndTypesAreDescribed() throws Exception {
    for (Method method : methods()) {
      JsonNode operation = DESCRIPTION.get("paths").get("/" + path(method)).get(verb(method));
      List<String> parameters = new ArrayList<>();
      operation.path("parameters").forEach(one -> parameters.add(one.get("name").asText()));
      assertThat(parameters).as(method.toString()).isEqualTo(parameters(method));
      assertThat(names(operation.path("requestBody").path("content")))
          .containsExactly(
              Optional.ofNullable(method.getAnnotation(Consumes.class))
                  .map(Consumes::value)
                  .orElse(new String[0]));
      assertThat(names(operation.get("responses").get("200").get("content")))
          .containsExactly(method.getAnnotation(Produces.class).value());
    }
  }

  @Test
  void theForgesAreDescribed() {
    List<String> forges = new ArrayList<>();
    DESCRIPTION
        .at("/paths/~1webhooks~1{forge}/post/parameters/0/schema/enum")
        .forEach(one -> forges.add(one.asText()));
    assertThat(forges).isEqualTo(Arrays.stream(Forge.values()).map(Forge::shown).toList());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(DESCRIPTION.findValuesAsText("$ref"))
        .isNotEmpty()
        .allMatch(reference -> !DESCRIPTION.at(reference.substring(1)).isMissingNode());
  }

  private static JsonNode description() {
    try {
      return new ObjectMapper().readTree(new OpenApiEndpoint().description());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The methods of every class beside this package's own that has a path. */
  private static List<Method> methods() throws Exception {
    java.nio.file.Path classes =
        java.nio.file.Path.of(
                Endpoints.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("org/quorate/jakarta/endpoints");
    List<Method> methods = new ArrayList<>();
    try (Stream<java.nio.file.Path> files = Files.list(classes)) {
      for (java.nio.file.Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith("Endpoint.class")) {
          Class<?> type =
              Class.forName("org.quorate.jakarta.endpoints." + name.replace(".class", ""));
          Arrays.stream(type.getDeclaredMethods())
              .filter(method -> method.isAnnotationPresent(Produces.class))
              .forEach(methods::add);
        }
      }
    }
    assertThat(methods).hasSizeGreaterThan(4);
    return methods;
  }

  private static String path(Method method) {
    return method.getDeclaringClass().getAnnotation(Path.class).value();
  }

  private static String verb(Method method) {
    assertThat(method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class))
        .isTrue();
    return method.isAnnotationPresent(GET.class) ? "get" : "post";
  }

  private static List<String> parameters(Method method) {
    List<String> names = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      PathParam path = parameter.getAnnotation(PathParam.class);
      if (query != null) {
        names.add(query.value());
      } else if (path != null) {
        names.add(path.value());
      }
    }
    return names;
  }

  private static List<String> names(JsonNode object) {
    return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
        .toList();
  }
}
