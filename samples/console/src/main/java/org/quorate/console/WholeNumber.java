package org.quorate.console;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number as a person writes it, for every option that takes one. */
record WholeNumber<N>(N least, N most, Function<String, N> read) implements ITypeConverter<N> {

  /** Reads all numbers of a command line, those of its commands too. */
  static void register(CommandLine line) {
    WholeNumber<Integer> small =
        new WholeNumber<>(Integer.MIN_VALUE, Integer.MAX_VALUE, Integer::valueOf);
    WholeNumber<Long> large = new WholeNumber<>(Long.MIN_VALUE, Long.MAX_VALUE, Long::valueOf);
    line.registerConverter(int.class, small);
    line.registerConverter(Integer.class, small);
    line.registerConverter(long.class, large);
    line.registerConverter(Long.class, large);
  }

  @Override
  public N convert(String text) {
    if (!text.matches("[+-]?[0-9]+")) {
      throw new TypeConversionException("`" + text + "` is no whole number");
    }
    try {
      return read.apply(text);
    } catch (NumberFormatException outside) {
      boolean below = text.startsWith("-");
      throw new TypeConversionException(
          "`" + text + "` is " + (below ? "below " + least : "more than " + most));
    }
  }
}
