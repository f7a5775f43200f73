package org.quorate.engine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.RecyclerPool;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON that is byte-equal everywhere: two spaces, line feeds, invisible characters escaped.
 * Open to hosts, so that what they print beside decisions looks alike.
 */
public final class JsonOutput {
  private static final int POOLED = 8;
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().recyclerPool(buffers()).characterEscapes(new Visible()).build();

  private final JsonGenerator out;

  private JsonOutput(JsonGenerator out) {
    this.out = out;
  }

  /**
   * Buffers to use again; not those of threads, for a host's threads would keep an engine's classes
   * when it is gone.
   */
  static RecyclerPool<BufferRecycler> buffers() {
    return JsonRecyclerPools.newBoundedPool(POOLED);
  }

  /** An object as a text that ends with a line feed. */
  public static String object(Part body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      generator.setPrettyPrinter(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                      .withObjectEmptySeparator("")
                      .withArrayEmptySeparator(""))
              .withObjectIndenter(indenter)
              .withArrayIndenter(indenter));
      new JsonOutput(generator).item(body);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be written", e);
    }
    return text.append('\n').toString();
  }

  /** An object as an item of a list, or as the whole text. */
  void item(Part body) throws IOException {
    out.writeStartObject();
    body.write(this);
    out.writeEndObject();
  }

  /** A field that is an object. */
  public void object(String name, Part body) throws IOException {
    out.writeFieldName(name);
    item(body);
  }

  /** A field of text. */
  public void text(String name, String value) throws IOException {
    out.writeStringField(name, value);
  }

  /** A field that is left out where there is nothing to say. */
  void mayText(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      text(name, value);
    }
  }

  /** A field that is left out where nothing is known. */
  public void nullable(String name, @Nullable Object value) throws IOException {
    if (value != null) {
      text(name, value.toString());
    }
  }

  /** A field that is a number. */
  public void number(String name, long value) throws IOException {
    out.writeNumberField(name, value);
  }

  void mayNumber(String name, long value) throws IOException {
    if (value != 0) {
      number(name, value);
    }
  }

  /** A field that is true or false. */
  public void flag(String name, boolean value) throws IOException {
    out.writeBooleanField(name, value);
  }

  void mayFlag(String name, boolean value) throws IOException {
    if (value) {
      flag(name, true);
    }
  }

  /** A list of texts, each as the value names itself. */
  public void texts(String name, Collection<?> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (Object value : values) {
      out.writeString(value.toString());
    }
    out.writeEndArray();
  }

  void numbers(String name, Collection<Integer> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (int value : values) {
      out.writeNumber(value);
    }
    out.writeEndArray();
  }

  /** A list of lists of texts. */
  void textLists(String name, Collection<? extends Collection<?>> lists) throws IOException {
    out.writeArrayFieldStart(name);
    for (Collection<?> list : lists) {
      out.writeStartArray();
      for (Object value : list) {
        out.writeString(value.toString());
      }
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  /** A list of lists of numbers. */
  void numberLists(String name, Collection<? extends Collection<Long>> lists) throws IOException {
    out.writeArrayFieldStart(name);
    for (Collection<Long> list : lists) {
      out.writeStartArray();
      for (long value : list) {
        out.writeNumber(value);
      }
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  /** A field that is an exact decimal, never with an exponent. */
  void decimal(String name, BigDecimal value) throws IOException {
    out.writeFieldName(name);
    out.writeNumber(value.toPlainString());
  }

  void mayTexts(String name, Collection<?> values) throws IOException {
    if (!values.isEmpty()) {
      texts(name, values);
    }
  }

  /** A list of objects. */
  public <T> void list(String name, Collection<T> values, Entry<T> entry) throws IOException {
    out.writeArrayFieldStart(name);
    for (T value : values) {
      item(inner -> entry.write(inner, value));
    }
    out.writeEndArray();
  }

  <T> void mayList(String name, Collection<T> values, Entry<T> entry) throws IOException {
    if (!values.isEmpty()) {
      list(name, values, entry);
    }
  }

  /** Writes the fields of an object. */
  public interface Part {
    /** Writes them in order. */
    void write(JsonOutput out) throws IOException;
  }

  /** Writes the fields of one item. */
  public interface Entry<T> {
    /** Writes them in order. */
    void write(JsonOutput out, T value) throws IOException;
  }

  /** Escapes what a terminal or an eye could take for something else. */
  private static final class Visible extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[0x7f] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return Unseen.unsafe((char) c)
          ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c))
          : null;
    }
  }
}
