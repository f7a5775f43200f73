package org.quorate.engine.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A published schema, as somebody else's validator understands it. */
public final class Schemas {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final Schema schema;

  private Schemas(Schema schema) {
    this.schema = schema;
  }

  /** A schema that is itself right by the schema of schemas. */
  public static Schemas of(String resource) {
    String text = new String(Cases.resource(resource), StandardCharsets.UTF_8);
    List<Error> errors =
        REGISTRY
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
            .validate(text, InputFormat.JSON);
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(resource + ": " + errors);
    }
    return new Schemas(REGISTRY.getSchema(text, InputFormat.JSON));
  }

  /** What is wrong with a text. */
  public List<Error> errors(String json) {
    return schema.validate(
        json,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  /** The names of the fields of an object inside the schema. */
  List<String> properties(String pointer) {
    List<String> names = new ArrayList<>();
    schema.getSchemaNode().at(pointer).fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The words that an enumeration inside the schema lists. */
  List<String> words(String pointer) {
    List<String> words = new ArrayList<>();
    schema.getSchemaNode().at(pointer).forEach(word -> words.add(word.asText()));
    return words;
  }
}
