/* fork() for Node: a warm process that has started no thread of its own yet is copied, instead of a new one started. */
#define _DEFAULT_SOURCE
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* Of Node-API and libuv as much as is called here, so that no header is needed. */
typedef struct napi_env__ *napi_env;
typedef struct napi_value__ *napi_value;
typedef struct napi_callback_info__ *napi_callback_info;
typedef napi_value (*napi_callback)(napi_env, napi_callback_info);
int napi_create_function(napi_env, const char *, size_t, napi_callback, void *, napi_value *);
int napi_create_int32(napi_env, int32_t, napi_value *);
void *uv_default_loop(void);
int uv_loop_fork(void *);

/* V8 marks its memory as not to be copied, since Node never forks without starting another program. */
static void copy_all_memory(void) {
  FILE *maps = fopen("/proc/self/maps", "r");
  char line[512];
  unsigned long from, to;
  while (maps != NULL && fgets(line, sizeof line, maps) != NULL)
    if (sscanf(line, "%lx-%lx", &from, &to) == 2) madvise((void *)from, to - from, MADV_DOFORK);
  if (maps != NULL) fclose(maps);
}

/* Returns 0 in the copy, and in the original the process id of the copy. */
static napi_value copy(napi_env env, napi_callback_info info) {
  (void)info;
  napi_value result;
  /* The original need not collect copies that were killed. */
  signal(SIGCHLD, SIG_IGN);
  copy_all_memory();
  pid_t pid = fork();
  if (pid == 0 && uv_loop_fork(uv_default_loop()) != 0) _exit(70);
  napi_create_int32(env, (int32_t)pid, &result);
  return result;
}

napi_value napi_register_module_v1(napi_env env, napi_value exports) {
  (void)exports;
  napi_value function;
  napi_create_function(env, "copy", (size_t)-1, copy, NULL, &function);
  return function;
}

int32_t node_api_module_get_api_version_v1(void) { return 8; }
