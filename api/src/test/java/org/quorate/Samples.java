package org.quorate;

import static java.util.Map.entry;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterRef;
import org.quorate.charter.Fraction;
import org.quorate.charter.Rows;
import org.quorate.vote.Pairwise;

/** A value of any type that records of the API hold; collections can be changed and hold one. */
final class Samples {
  private static final int DEEPEST = 6;
  private static final Map<Class<?>, Object> PLAIN =
      Map.ofEntries(
          entry(boolean.class, false),
          entry(int.class, 1),
          entry(Integer.class, 1),
          entry(long.class, 1L),
          entry(Long.class, 1L),
          entry(String.class, "a"),
          entry(BigDecimal.class, BigDecimal.ONE),
          entry(Instant.class, Instant.EPOCH),
          entry(LocalDate.class, LocalDate.EPOCH),
          entry(Duration.class, Duration.ofHours(1)),
          entry(Period.class, Period.ofMonths(1)),
          entry(Known.class, Known.everything()),
          entry(Fraction.class, new Fraction(1, 2)),
          entry(Pairwise.class, Pairwise.none()),
          entry(
              Charter.class,
              Charter.of(
                  new CharterRef("a", 1, "", "", ""),
                  "en",
                  List.of(),
                  null,
                  List.of(),
                  Rows.NONE)));

  private Samples() {}

  static Object[] arguments(Class<?> type) {
    return arguments(type, 0);
  }

  /** What is of its own type is left out. */
  private static Object[] arguments(Class<?> type, int depth) {
    return Arrays.stream(type.getRecordComponents())
        .map(
            component ->
                component.getType() == type ? null : of(component.getGenericType(), depth + 1))
        .toArray();
  }

  static Object make(Class<?> type, Object[] arguments) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " of " + Arrays.toString(arguments), e);
    }
  }

  private static Object of(Type type, int depth) {
    if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
      Map<Object, Object> one = new LinkedHashMap<>();
      Type[] types = map.getActualTypeArguments();
      one.put(of(types[0], depth + 1), of(types[1], depth + 1));
      return one;
    }
    if (type instanceof ParameterizedType many) {
      Collection<Object> some =
          many.getRawType() == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
      if (depth < DEEPEST) {
        some.add(of(many.getActualTypeArguments()[0], depth + 1));
      }
      return some;
    }
    Class<?> plain = (Class<?>) type;
    if (PLAIN.containsKey(plain)) {
      return PLAIN.get(plain);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    if (plain.isSealed()) {
      return of(plain.getPermittedSubclasses()[0], depth);
    }
    return make(plain, arguments(plain, depth));
  }
}
