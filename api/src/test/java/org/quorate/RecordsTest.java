package org.quorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every record that a host is given or makes. */
class RecordsTest {
  private static final Path CLASSES = Path.of("target/classes");

  static List<Class<?>> records() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .sorted()
          .<Class<?>>map(name -> named(name.replace(".class", "").replace('/', '.')))
          .filter(type -> type.isRecord() && Modifier.isPublic(type.getModifiers()))
          .toList();
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Object part(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theyAreFound() throws IOException {
    assertThat(records()).hasSizeGreaterThan(80);
  }

  @ParameterizedTest
  @MethodSource("records")
  void nobodyChangesItFromOutside(Class<?> type) {
    Object[] arguments = Samples.arguments(type);
    Object made = Samples.make(type, arguments);
    Object same = Samples.make(type, Samples.arguments(type));
    for (Object argument : arguments) {
      if (argument instanceof Collection<?> many) {
        many.clear();
      }
      if (argument instanceof Map<?, ?> map) {
        map.clear();
      }
    }
    assertThat(made).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
  }

  @ParameterizedTest
  @MethodSource("records")
  void nobodyChangesWhatItGivesAway(Class<?> type) {
    Object made = Samples.make(type, Samples.arguments(type));
    for (RecordComponent component : type.getRecordComponents()) {
      if (part(component, made) instanceof Collection<?> many && !many.isEmpty()) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(many::clear);
      }
      if (part(component, made) instanceof Map<?, ?> map && !map.isEmpty()) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(map::clear);
      }
    }
  }
}
