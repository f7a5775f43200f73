package org.quorate.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.ModuleName;
import org.quorate.RuleName;

class ModulePathsTest {
  private static final ModuleName NET = ModuleName.of("net");
  private static final ModuleName DNS = ModuleName.of("dns");

  private static ModuleRow row(ModuleName module, @Nullable ModuleName parent, String... globs) {
    return new ModuleRow(
        RuleName.of("modules", module.value()),
        new Source(new Table("GOVERNANCE.md", "modules", List.of("Module")), 1, 1, ""),
        module,
        Arrays.stream(globs).map(Glob::new).toList(),
        List.of(),
        List.of(),
        parent,
        null);
  }

  @Test
  void theMostSpecificGlobHoldsAFile() {
    ModulePaths paths =
        new ModulePaths(List.of(row(NET, null, "net/**"), row(DNS, NET, "net/dns/**")));

    assertThat(paths.of("net/a.c")).isEqualTo(NET);
    assertThat(paths.of("net/dns/a.c")).isEqualTo(DNS);
    assertThat(paths.of("fs/a.c")).isNull();
  }

  @Test
  void aModuleIsPartOfThoseAboveIt() {
    ModulePaths paths = new ModulePaths(List.of(row(NET, DNS, "a"), row(DNS, NET, "b")));

    assertThat(paths.upwards(DNS)).as("a circle comes to an end").containsExactly(DNS, NET);
    assertThat(paths.upwards(ModuleName.of("fs"))).containsExactly(ModuleName.of("fs"));
    assertThat(paths.row(NET)).isNotNull();
    assertThat(paths.isEmpty()).isFalse();
    assertThat(new ModulePaths(List.of()).isEmpty()).isTrue();
  }
}
