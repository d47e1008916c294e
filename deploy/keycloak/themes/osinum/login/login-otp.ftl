<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError('totp')>
<@layout.registrationLayout displayMessage=!wrong; section>
<#if section = "header">
${msg("otpTitle")}
<#elseif section = "form">
<form id="kc-otp-login-form" action="${url.loginAction}" method="post">
<#if wrong><p class="alert alert-error" id="input-error" role="alert">${kcSanitize(messagesPerField.get('totp'))?no_esc}</p></#if>
<#if otpLogin.userOtpCredentials?size gt 1>
<fieldset><legend>${msg("otpDevice")}</legend>
<#list otpLogin.userOtpCredentials as device>
<label class="choice"><input type="radio" name="selectedCredentialId" value="${device.id}"<#if device.id == otpLogin.selectedCredentialId> checked</#if>> ${device.userLabel}</label>
</#list>
</fieldset>
</#if>
<p class="field"><label for="otp">${msg("otpLabel")}</label><input id="otp" name="otp" type="text" inputmode="numeric" autocomplete="one-time-code" size="8" required<#if wrong> aria-invalid="true" aria-describedby="input-error"</#if>></p>
<p><button type="submit" name="login" id="kc-login" value="oui">${msg("doLogIn")}</button></p>
</form>
</#if>
</@layout.registrationLayout>
