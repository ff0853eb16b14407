/*
 * Makes the draws of a trace (test/bench/trace.ts) again in plain scalar C: a round for every line it reads, and prints the
 * seconds that it took.
 * Binomial and Poisson: inversion for small means, else transformed rejection (Hormann 1993, BTRS and PTRS); gamma:
 * Marsaglia & Tsang (2000) with normals by the polar method; uniforms: xoshiro256+ (Blackman & Vigna 2018).
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static uint64_t s[4] = {1, 2, 3, 4};

static inline double uniform(void) {
  const uint64_t result = s[0] + s[3], t = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = (s[3] << 45) | (s[3] >> 19);
  return ((double)(result >> 11) + 0.5) * 0x1p-53;
}

static double normal(void) {
  for (;;) {
    const double x = 2 * uniform() - 1, y = 2 * uniform() - 1, r = x * x + y * y;
    if (r > 0 && r < 1) return x * sqrt(-2 * log(r) / r);
  }
}

static double binomial(double n, double p) {
  if (p > 0.5) return n - binomial(n, 1 - p);
  if (n * p < 10) {
    const double odds = p / (1 - p);
    double point = exp(n * log1p(-p)), u = uniform(), x = 0;
    while (u > point && x < n) {
      u -= point;
      point *= odds * (n - x) / (x + 1);
      x++;
    }
    return x;
  }
  const double spread = sqrt(n * p * (1 - p)), b = 1.15 + 2.53 * spread, a = -0.0873 + 0.0248 * b + 0.01 * p;
  const double c = n * p + 0.5, easy = 0.92 - 4.2 / b, alpha = (2.83 + 5.1 / b) * spread;
  const double odds = p / (1 - p), mode = floor((n + 1) * p), top = lgamma(mode + 1) + lgamma(n - mode + 1);
  for (;;) {
    const double u = uniform() - 0.5, v = uniform(), near = 0.5 - fabs(u);
    const double x = floor((2 * a / near + b) * u + c);
    if (x < 0 || x > n) continue;
    if (near >= 0.07 && v <= easy) return x;
    if (log(v * alpha / (a / (near * near) + b)) <=
        top - lgamma(x + 1) - lgamma(n - x + 1) + (x - mode) * log(odds))
      return x;
  }
}

static double poisson(double mean) {
  if (mean < 10) {
    const double limit = exp(-mean);
    double product = uniform(), x = 0;
    while (product > limit) {
      product *= uniform();
      x++;
    }
    return x;
  }
  const double root = sqrt(mean), b = 0.931 + 2.53 * root, a = -0.059 + 0.02483 * b;
  const double inverse = 1.1239 + 1.1328 / (b - 3.4), easy = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const double u = uniform() - 0.5, v = uniform(), near = 0.5 - fabs(u);
    const double x = floor((2 * a / near + b) * u + mean + 0.43);
    if (near >= 0.07 && v <= easy) return x;
    if (x < 0 || (near < 0.013 && v > near)) continue;
    if (log(v * inverse / (a / (near * near) + b)) <= x * log(mean) - mean - lgamma(x + 1)) return x;
  }
}

static double gamma_draw(double shape) {
  if (shape < 1) return gamma_draw(shape + 1) * exp(log(uniform()) / shape);
  const double d = shape - 1.0 / 3, c = 1 / sqrt(9 * d);
  for (;;) {
    const double z = normal(), root = 1 + c * z;
    if (root <= 0) continue;
    const double v = root * root * root, u = uniform();
    if (u < 1 - 0.0331 * z * z * z * z || log(u) < 0.5 * z * z + d * (1 - v + log(v))) return d * v;
  }
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  FILE *file = fopen(arguments[1], "rb");
  double head[2];
  if (!file || fread(head, sizeof(double), 2, file) != 2) return 2;
  const size_t rows = (size_t)head[0], width = (size_t)head[1], each = 1 + 2 * width;
  double *table = malloc(rows * each * sizeof(double));
  if (!table || fread(table, sizeof(double), rows * each, file) != rows * each) return 2;
  double sum = 0;
  while (getchar() != EOF) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (size_t i = 0; i < rows; i++) {
      const double *row = table + i * each, *a = row + 1, *b = a + width;
      for (size_t r = 0; r < width; r++) {
        if (!(a[r] > 0)) continue;
        if (row[0] == 1) sum += poisson(a[r]);
        else if (row[0] == 2) sum += gamma_draw(a[r]);
        else if (b[r] > 0) sum += b[r] < 1 ? binomial(a[r], b[r]) : a[r];
      }
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%.9f\n", (double)(end.tv_sec - start.tv_sec) + 1e-9 * (double)(end.tv_nsec - start.tv_nsec));
    fflush(stdout);
  }
  fprintf(stderr, "%g\n", sum);
  return 0;
}
