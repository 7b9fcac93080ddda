/** For the reverse direction, with Azerbaijan as the requesting State. Chance combinations only. */
export const femaleGivenNames = words(`
  Andrea Anna Antje Barbara Birte Carolin Charlotte Christiane Dörte Elke Frieda Gabriele Hannah Heike Ines Jana Johanna
  Jördis Judith Katharina Kerstin Käthe Lena Luise Marie Marlene Martina Nadine Nele Paula Renate Ronja Sabine Silke Sophie
  Susanne Svenja Tanja Ute Wiebke`)

export const maleGivenNames = words(`
  Alexander Andreas Arne Benedikt Bernd Björn Christian Daniel Dirk Eckhard Felix Frank Friedrich Götz Günter Hannes
  Heiko Jakob Jan Jörg Jürgen Kai Karsten Klaus Lars Leon Malte Marcel Markus Moritz Niklas Peter Ralf Rüdiger Sönke Sven
  Tilman Torsten Uwe Volker`)

export const familyNames = words(`
  Ackermann Bäcker Bergmann Böhm Brandt Busch Dietrich Engel Fiedler Förster Friedrich Fröhlich Geißler Götz Großmann
  Günther Haas Hartwig Heß Hübner Jansen Kaiser Keßler Köhler König Krämer Krüger Lange Lorenz Löffler Möller Müller Neumann
  Otto Pfeiffer Rößler Schäfer Schröder Schütz Seidel Sommer Strauß Thiele Ulrich Vogt Weiß Winkler Wörner Zöllner`)

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}
