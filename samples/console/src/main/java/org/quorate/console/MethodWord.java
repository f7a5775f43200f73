package org.quorate.console;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.quorate.vote.VotingMethod;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A method by a name or alias that a person writes. */
final class MethodWord implements ITypeConverter<VotingMethod> {

  @Override
  public VotingMethod convert(String word) {
    return VotingMethod.named(word)
        .orElseThrow(() -> new TypeConversionException("`" + word + "` is none of " + all()));
  }

  /** All names, without aliases. */
  static String all() {
    return Arrays.stream(VotingMethod.values())
        .map(VotingMethod::shown)
        .collect(Collectors.joining(", "));
  }
}
